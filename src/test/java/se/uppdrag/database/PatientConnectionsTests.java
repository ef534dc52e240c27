package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

@DisplayName("A server that is away for a moment")
class PatientConnectionsTests {

    private static final String UNREACHED = "08001";
    private static final String STARTING = "57P03";
    private static final String NOT_LET_IN = "28P01";

    /// Says one thing after the other, as a server that comes back and then does not let us in.
    private static final class Saying extends AbstractDataSource {

        private final Deque<String> left;

        Saying(String... states) {
            this.left = new ArrayDeque<>(List.of(states));
        }

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("no", left.removeFirst());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void is_tried_again_at_once_until_it_is_there() {
        var server = new Saying(UNREACHED, UNREACHED, STARTING, NOT_LET_IN);
        var connections = new PatientConnections(server);
        connections.bePatient();
        assertThatThrownBy(connections::getConnection)
                .hasFieldOrPropertyWithValue("SQLState", NOT_LET_IN);
        assertThat(server.left).isEmpty();
    }

    @Test
    void is_told_of_at_once_while_the_program_starts_and_where_it_does_not_let_us_in() {
        var server = new Saying(UNREACHED, NOT_LET_IN, UNREACHED);
        var connections = new PatientConnections(server);
        assertThatThrownBy(connections::getConnection)
                .hasFieldOrPropertyWithValue("SQLState", UNREACHED);
        connections.bePatient();
        assertThatThrownBy(connections::getConnection)
                .hasFieldOrPropertyWithValue("SQLState", NOT_LET_IN);
        assertThat(server.left).containsExactly(UNREACHED);
    }
}
