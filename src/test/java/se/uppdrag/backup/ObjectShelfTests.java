package se.uppdrag.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.objects.ObjectAccess;
import se.uppdrag.objects.ObjectServer;

/// Held against S3Proxy.
@DisplayName("Where copies lie: a store of objects (S3)")
class ObjectShelfTests extends ShelfTests {

    private static final Path FOLDER = Path.of("target/s3").toAbsolutePath();

    private static ObjectServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ObjectServer.start(FOLDER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Shelf shelf() throws IOException {
        var shelf = at("s3://" + ObjectServer.BUCKET + "/prov/");
        shelf.removeUnder("");
        assertThat(shelf.under("")).isEmpty();
        return shelf;
    }

    private static Shelf at(String place) {
        return Shelf.at(place, server.access());
    }

    @Test
    void lies_under_the_folder_that_was_said_and_beside_what_others_keep() throws IOException {
        at("s3://kopior/prov").put("logg/a", to -> to.write(ByteBuffer.wrap(new byte[] {7})));
        at("s3://kopior").put("annat", to -> to.write(ByteBuffer.wrap(new byte[] {8})));
        try (var client = server.client();
                var lies = client.getObject(one -> one.bucket("kopior").key("prov/logg/a"))) {
            assertThat(lies.readAllBytes()).containsExactly(7);
        }
        shelf();
        assertThat(at("s3://kopior").under("")).extracting(Shelf.Kept::name).contains("annat");
    }

    @Test
    void what_a_program_that_died_had_begun_is_told_as_half_and_taken_away() throws IOException {
        var shelf = shelf();
        try (var client = server.client()) {
            client.createMultipartUpload(
                    one -> one.bucket(ObjectServer.BUCKET).key("prov/kopior/2026-11-25T023000Z/d"));
        }
        assertThat(shelf.under("kopior/"))
                .extracting(Shelf.Kept::name)
                .containsExactly("kopior/2026-11-25T023000Z/d.del");
        var store = new Store(shelf, Lock.closingFor("age1"));
        store.removeHalves(Instant.now().minus(Duration.ofDays(1)));
        assertThat(shelf.under("kopior/")).hasSize(1);
        store.removeHalves(Instant.now().plusSeconds(60));
        assertThat(shelf.under("kopior/")).isEmpty();
    }

    @Test
    void that_does_not_let_us_in_says_so() {
        var wrong =
                new ObjectAccess(
                        "uppdrag.backup",
                        server.access().endpoint(),
                        "us-east-1",
                        ObjectServer.KEY,
                        "fel");
        assertThatThrownBy(() -> Shelf.at("s3://kopior", wrong).under(""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("släpper inte in oss i s3://kopior");
    }

    @Test
    void that_has_no_such_bucket_says_so() {
        assertThatThrownBy(() -> at("s3://finnsinte").under(""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Hinken i s3://finnsinte finns inte");
    }

    @Test
    void that_does_not_answer_says_so() {
        var nobody =
                new ObjectAccess("uppdrag.backup", "http://127.0.0.1:1", "us-east-1", "a", "b");
        assertThatThrownBy(() -> Shelf.at("s3://kopior", nobody).under(""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("adress som anges med uppdrag.backup.s3.endpoint");
    }

    @Test
    void is_not_taken_for_one_where_its_address_or_key_is_none() {
        assertThatThrownBy(() -> at("s3://Å/x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("är inget objektlager");
        assertThatThrownBy(() ->
                        Shelf.at("s3://kopior", new ObjectAccess("uppdrag.backup", "", "", "", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ingen nyckel till s3://kopior är angiven");
    }
}
