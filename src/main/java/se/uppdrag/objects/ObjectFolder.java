package se.uppdrag.objects;

import static se.uppdrag.objects.ObjectTexts.t;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What lies in a bucket of a store of objects that speaks S3, or in a folder of it. What is put
/// there has its name only when all of it lies there.
public final class ObjectFolder {

    private static final int FORBIDDEN = 403;

    /// How long it is waited for.
    ///
    /// @param connected until somebody answers
    /// @param answered until the next bytes come
    /// @param attempts how many times it is asked in all
    public record Patience(Duration connected, Duration answered, int attempts) {

        /// Of who has all night.
        public static final Patience LONG =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), 3);
    }

    /// What writes an object, from its first byte to its last.
    public interface Filling {
        void fill(WritableByteChannel to) throws IOException;
    }

    /// @param written when it got its name, or was begun
    /// @param half whether it was begun and has not been finished
    public record Lying(String name, Instant written, boolean half) {}

    /// Something asked of the store.
    interface Asking<T> {
        T ask();
    }

    private final ObjectPlace place;
    private final ObjectAccess access;
    private final String bucket;
    private final String folder;
    private final S3Client objects;
    private final int attempts;

    private ObjectFolder(ObjectPlace place, ObjectAccess access, S3Client objects, int attempts) {
        this.place = place;
        this.access = access;
        this.bucket = place.bucket();
        this.folder = place.folder();
        this.objects = objects;
        this.attempts = attempts;
    }

    public static ObjectFolder at(ObjectPlace place, ObjectAccess access, Patience patience) {
        return new ObjectFolder(place, access, client(access, patience), patience.attempts());
    }

    /// Sums are asked for only where S3 demands them: others than Amazon know no more.
    private static S3Client client(ObjectAccess access, Patience patience) {
        var client =
                S3Client.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(patience.connected())
                                        .socketTimeout(patience.answered()))
                        .overrideConfiguration(ours ->
                                ours.retryStrategy(again -> again.maxAttempts(patience.attempts())))
                        .region(Region.of(access.region()))
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(access.key(), access.secret())));
        if (!access.endpoint().isBlank()) {
            client.endpointOverride(URI.create(access.endpoint()));
        }
        return client.build();
    }

    /// Of any size, a part at a time.
    ///
    /// @return its size as it lies
    public long put(String name, Filling filling) throws IOException {
        var upload = new ObjectUpload(this, objects, bucket, folder + name);
        try {
            filling.fill(upload);
            return upload.finish();
        } finally {
            upload.abandon();
        }
    }

    /// @param most bytes that are read of it
    /// @throws NoSuchFileException where the store answers that it has no such object
    public byte[] read(String name, int most) throws IOException {
        var lies = open(name).orElseThrow(() -> new NoSuchFileException(name));
        try (var from = Channels.newInputStream(lies)) {
            return from.readNBytes(most);
        }
    }

    public Optional<ReadableByteChannel> open(String name) throws IOException {
        return asked(() -> {
            try {
                return Optional.of(
                        Channels.newChannel(
                                objects.getObject(one -> one.bucket(bucket).key(folder + name))));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /// All whose names begin so, finished or not.
    public List<Lying> under(String beginning) throws IOException {
        return asked(() ->
                Stream.concat(
                                finished(beginning),
                                halves(beginning)
                                        .map(one ->
                                                new Lying(named(one.key()), one.initiated(), true)))
                        .toList());
    }

    /// Where there is none, it is as it should be.
    public void remove(String name) throws IOException {
        asked(() -> objects.deleteObject(one -> one.bucket(bucket).key(folder + name)));
    }

    /// One that may be there, wholly or in parts that were never finished.
    public void removeWithHalves(String name) throws IOException {
        asked(() -> {
            abandonHalves(name);
            return objects.deleteObject(one -> one.bucket(bucket).key(folder + name));
        });
    }

    private void abandonHalves(String beginning) {
        for (var one : halves(beginning).toList()) {
            objects.abortMultipartUpload(
                    which -> which.bucket(bucket).key(one.key()).uploadId(one.uploadId()));
        }
    }

    /// All whose names begin so, finished or not.
    public void removeUnder(String beginning) throws IOException {
        asked(() -> {
            abandonHalves(beginning);
            for (var one : finished(beginning).toList()) {
                objects.deleteObject(which -> which.bucket(bucket).key(folder + one.name()));
            }
            return beginning;
        });
    }

    private Stream<Lying> finished(String beginning) {
        return objects
                .listObjectsV2Paginator(one -> one.bucket(bucket).prefix(folder + beginning))
                .contents()
                .stream()
                .map(one -> new Lying(named(one.key()), one.lastModified(), false));
    }

    private Stream<MultipartUpload> halves(String beginning) {
        return objects
                .listMultipartUploadsPaginator(one -> one.bucket(bucket).prefix(folder + beginning))
                .uploads()
                .stream()
                .filter(one -> one.key().startsWith(folder + beginning));
    }

    private String named(String key) {
        return key.substring(folder.length());
    }

    /// Asks, and says in words why there was no answer.
    <T> T asked(Asking<T> asking) throws IOException {
        try {
            return answered(asking);
        } catch (NoSuchBucketException none) {
            throw new IOException(t("objects.no-bucket", place.written(), access.settings()), none);
        } catch (S3Exception refused) {
            throw new IOException(
                    refused.statusCode() == FORBIDDEN
                            ? t("objects.forbidden", place.written(), access.settings())
                            : t(
                                    "objects.refused",
                                    place.written(),
                                    access.settings(),
                                    refused.statusCode()),
                    refused);
        } catch (SdkException | UncheckedIOException away) {
            throw new IOException(t("objects.away", place.written(), access.settings()), away);
        }
    }

    /// A line that was kept open from the question before may have been closed meanwhile. The
    /// library, which else asks again by itself, does not know what it is then told.
    private <T> T answered(Asking<T> asking) {
        for (int attempt = 1; ; attempt++) {
            try {
                return asking.ask();
            } catch (UncheckedIOException broken) {
                if (attempt >= attempts) {
                    throw broken;
                }
            }
        }
    }

    @Override
    public String toString() {
        return place.written();
    }
}
