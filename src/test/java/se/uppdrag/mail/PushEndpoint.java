package se.uppdrag.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A browser and the service behind it, on this machine: takes what is sent, and reads it as RFC
/// 8291 says with nothing of the program's own.
final class PushEndpoint {

    record Sent(Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .map(one -> one.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private static final byte[] AUTH = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    final List<Sent> received = new CopyOnWriteArrayList<>();
    volatile int answer = 201;
    private final HttpServer server;
    private final KeyPair browser;

    PushEndpoint() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            browser = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    received.add(
                            new Sent(
                                    Map.copyOf(exchange.getRequestHeaders()),
                                    exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(answer, -1);
                    exchange.close();
                });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String key() {
        return url(point((ECPublicKey) browser.getPublic()));
    }

    String secret() {
        return url(AUTH);
    }

    /// What the browser would show.
    String read(Sent sent) {
        return read(
                sent.body(), browser.getPrivate(), point((ECPublicKey) browser.getPublic()), AUTH);
    }

    /// @param ours the browser's public key as a point
    static String read(byte[] sent, PrivateKey own, byte[] ours, byte[] auth) {
        try {
            var body = ByteBuffer.wrap(sent);
            var salt = take(body, 16);
            body.getInt();
            var theirs = take(body, body.get());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own);
            agreement.doPhase(key(theirs), true);
            var info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), ours, theirs);
            var ikm = derive(auth, agreement.generateSecret(), info, 32);
            var cek = derive(salt, ikm, ascii("Content-Encoding: aes128gcm\0"), 16);
            var nonce = derive(salt, ikm, ascii("Content-Encoding: nonce\0"), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(cek, "AES"),
                    new GCMParameterSpec(128, nonce));
            var plain = cipher.doFinal(take(body, body.remaining()));
            return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The private key of a number, on the curve of web push.
    static PrivateKey key(BigInteger number) throws GeneralSecurityException {
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePrivate(
                        new ECPrivateKeySpec(
                                number,
                                ((ECPublicKey) curve.generateKeyPair().getPublic()).getParams()));
    }

    /// Whether the word of who sends is signed with the key it names (RFC 8292).
    static String vouchedFor(Sent sent) throws GeneralSecurityException {
        var parts = sent.header("Authorization").replace("vapid ", "").split(", ?");
        var token = parts[0].substring(2).split("\\.");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key(Base64.getUrlDecoder().decode(parts[1].substring(2))));
        verifier.update(ascii(token[0] + "." + token[1]));
        if (!verifier.verify(Base64.getUrlDecoder().decode(token[2]))) {
            throw new GeneralSecurityException("not signed by " + parts[1]);
        }
        return new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
    }

    private static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        return (ECPublicKey)
                KeyFactory.getInstance("EC")
                        .generatePublic(
                                new ECPublicKeySpec(
                                        new ECPoint(
                                                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                                new BigInteger(
                                                        1, Arrays.copyOfRange(point, 33, 65))),
                                        ((ECPublicKey) curve.generateKeyPair().getPublic())
                                                .getParams()));
    }

    private static byte[] derive(byte[] salt, byte[] ikm, byte[] info, int length)
            throws GeneralSecurityException {
        SecretKey key =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "Generic",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(ikm)
                                        .addSalt(salt)
                                        .thenExpand(info, length));
        return key.getEncoded();
    }

    private static byte[] point(ECPublicKey key) {
        return join(
                new byte[] {4}, number(key.getW().getAffineX()), number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        var bytes = value.toByteArray();
        var whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(one -> one.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] take(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
