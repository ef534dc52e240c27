package se.uppdrag.practice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What the chair has done so far, short enough to stand in an address.
record Moves(List<Move> all) {

    /// One form she has sent.
    ///
    /// @param act the last part of its address
    record Move(String act, MultiValueMap<String, String> fields) {

        /// What the form said, without what guards and numbers it.
        static Move of(String act, MultiValueMap<String, String> sent) {
            var fields = new LinkedMultiValueMap<>(sent);
            fields.remove("_csrf");
            fields.remove("kommando");
            return new Move(act, fields);
        }
    }

    static final Moves NONE = new Moves(List.of());

    /// How the address says that nothing has been done.
    private static final String START = "start";

    /// Longer addresses are not taken by every server on the way.
    private static final int LONGEST_ADDRESS = 4_000;

    private static final int LARGEST = 40_000;

    Moves {
        all = List.copyOf(all);
    }

    Moves with(Move next) {
        var more = new ArrayList<>(all);
        more.add(next);
        return new Moves(more);
    }

    /// Without the last.
    Moves before() {
        return new Moves(all.subList(0, Math.max(0, all.size() - 1)));
    }

    /// Whether there is room for them in an address.
    boolean fits() {
        return address().length() <= LONGEST_ADDRESS;
    }

    String address() {
        if (all.isEmpty()) {
            return START;
        }
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            for (var move : all) {
                packed.write(line(move).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// @return nothing where it is not an address of ours
    static Optional<Moves> of(String address) {
        if (address.equals(START)) {
            return Optional.of(NONE);
        }
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try (var packed =
                new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(address)),
                        new Inflater(true))) {
            var bytes = packed.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(
                    new Moves(
                            new String(bytes, StandardCharsets.UTF_8)
                                    .lines()
                                    .map(Moves::move)
                                    .toList()));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// As a form is sent: `besluta&slag=APPROVED&text=…`
    private static String line(Move move) {
        var line = new StringBuilder(move.act());
        move.fields()
                .forEach((name, values) ->
                        values.forEach(value ->
                                line.append('&')
                                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                                        .append('=')
                                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return line.append('\n').toString();
    }

    private static Move move(String line) {
        var parts = line.split("&");
        var fields = new LinkedMultiValueMap<String, String>();
        for (var part : List.of(parts).subList(1, parts.length)) {
            var pair = part.split("=", 2);
            fields.add(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
        return new Move(parts[0], fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
