package se.uppdrag.objects;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// One object on its way to its store: in one piece where it is small, else in parts, so that no
/// more than a part is held here however large it becomes. Each piece is taken only where the store
/// has the same sum of what it got. S3 takes ten thousand parts, so the largest object is 160 GB.
final class ObjectUpload implements WritableByteChannel {

    static final int PART = 1 << 24;

    private static final Logger LOG = LoggerFactory.getLogger(ObjectUpload.class);

    private final ObjectFolder folder;
    private final S3Client objects;
    private final String bucket;
    private final String key;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<CompletedPart> sent = new ArrayList<>();
    private String upload = "";
    private long size;
    private boolean finished;

    ObjectUpload(ObjectFolder folder, S3Client objects, String bucket, String key) {
        this.folder = folder;
        this.objects = objects;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int all = bytes.remaining();
        while (bytes.hasRemaining()) {
            var some = new byte[Math.min(bytes.remaining(), PART - part.size())];
            bytes.get(some);
            part.writeBytes(some);
            if (part.size() == PART) {
                sendPart();
            }
        }
        size += all;
        return all;
    }

    private void sendPart() throws IOException {
        folder.asked(() -> {
            if (upload.isEmpty()) {
                upload =
                        objects.createMultipartUpload(one -> one.bucket(bucket).key(key))
                                .uploadId();
            }
            int number = sent.size() + 1;
            var tag =
                    objects.uploadPart(
                                    one ->
                                            one.bucket(bucket)
                                                    .key(key)
                                                    .uploadId(upload)
                                                    .partNumber(number)
                                                    .contentMD5(sum()),
                                    body())
                            .eTag();
            return sent.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        });
        part.reset();
    }

    /// S3's own sum of what is sent; against somebody who means ill it is worth nothing.
    private String sum() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(part.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    private RequestBody body() {
        var bytes = part.toByteArray();
        return RequestBody.fromInputStream(new ByteArrayInputStream(bytes), bytes.length);
    }

    /// The object has its name when this has come back.
    ///
    /// @return its size
    long finish() throws IOException {
        if (upload.isEmpty()) {
            folder.asked(() ->
                    objects.putObject(
                            one -> one.bucket(bucket).key(key).contentMD5(sum()), body()));
        } else {
            if (part.size() > 0) {
                sendPart();
            }
            folder.asked(() ->
                    objects.completeMultipartUpload(one ->
                            one.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .multipartUpload(parts -> parts.parts(sent))));
        }
        finished = true;
        return size;
    }

    @Override
    public boolean isOpen() {
        return !finished;
    }

    /// Takes back what was not finished. Where the store is away it lies there until it is tidied.
    void abandon() {
        if (finished || upload.isEmpty()) {
            return;
        }
        try {
            folder.asked(() ->
                    objects.abortMultipartUpload(
                            one -> one.bucket(bucket).key(key).uploadId(upload)));
        } catch (IOException away) {
            LOG.info("What was begun in the store of objects lies there until it is tidied");
        }
    }

    @Override
    public void close() {
        // What is written to it is closed when it ends, and only then is it finished or abandoned.
    }
}
