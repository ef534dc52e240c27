package se.uppdrag.backup;

import static se.uppdrag.backup.CommandLine.t;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/// A bucket of a store of objects that speaks S3, or a folder in it.
final class ObjectShelf implements Shelf {

    static final String SCHEME = "s3://";

    private static final Pattern PLACE =
            Pattern.compile(SCHEME + "([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?))?/?");
    private static final Duration CONNECTED_IN = Duration.ofSeconds(10);
    private static final Duration ANSWERED_IN = Duration.ofSeconds(60);
    private static final int FORBIDDEN = 403;

    /// Something asked of the store.
    interface Asking<T> {
        T ask();
    }

    private final String place;
    private final String bucket;
    private final String folder;
    private final S3Client objects;

    private ObjectShelf(String place, String bucket, String folder, S3Client objects) {
        this.place = place;
        this.bucket = bucket;
        this.folder = folder;
        this.objects = objects;
    }

    /// @throws IllegalArgumentException where the place is none, or there is no key to it
    static ObjectShelf at(String place, ObjectAccess access) {
        var read = PLACE.matcher(place);
        if (!read.matches()) {
            throw new IllegalArgumentException(t("backup.objects.place", place));
        }
        if (access.key().isBlank() || access.secret().isBlank()) {
            throw new IllegalArgumentException(t("backup.objects.no-key", place));
        }
        var folder = read.group(2) == null || read.group(2).isEmpty() ? "" : read.group(2) + "/";
        return new ObjectShelf(place, read.group(1), folder, client(access));
    }

    /// Sums are asked for only where S3 demands them: others than Amazon know no more.
    private static S3Client client(ObjectAccess access) {
        var client =
                S3Client.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECTED_IN)
                                        .socketTimeout(ANSWERED_IN))
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

    @Override
    public long put(String name, Filling filling) throws IOException {
        var upload = new ObjectUpload(this, objects, bucket, folder + name);
        try {
            filling.fill(upload);
            return upload.finish();
        } finally {
            upload.abandon();
        }
    }

    @Override
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

    @Override
    public List<Kept> under(String beginning) throws IOException {
        return asked(() ->
                Stream.concat(
                                finished(beginning),
                                halves(beginning)
                                        .map(one ->
                                                new Kept(named(one.key()) + HALF, one.initiated())))
                        .toList());
    }

    @Override
    public void remove(String name) throws IOException {
        asked(() -> objects.deleteObject(one -> one.bucket(bucket).key(folder + name)));
    }

    @Override
    public void removeUnder(String beginning) throws IOException {
        asked(() -> {
            for (var one : halves(beginning).toList()) {
                objects.abortMultipartUpload(
                        which -> which.bucket(bucket).key(one.key()).uploadId(one.uploadId()));
            }
            for (var one : finished(beginning).toList()) {
                objects.deleteObject(which -> which.bucket(bucket).key(folder + one.name()));
            }
            return beginning;
        });
    }

    private Stream<Kept> finished(String beginning) {
        return objects
                .listObjectsV2Paginator(one -> one.bucket(bucket).prefix(folder + beginning))
                .contents()
                .stream()
                .map(one -> new Kept(named(one.key()), one.lastModified()));
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
            return asking.ask();
        } catch (NoSuchBucketException none) {
            throw new IOException(t("backup.objects.no-bucket", place), none);
        } catch (S3Exception refused) {
            throw new IOException(
                    refused.statusCode() == FORBIDDEN
                            ? t("backup.objects.forbidden", place)
                            : t("backup.objects.refused", place, refused.statusCode()),
                    refused);
        } catch (SdkException away) {
            throw new IOException(t("backup.objects.away", place), away);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
