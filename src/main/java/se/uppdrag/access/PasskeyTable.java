package se.uppdrag.access;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Table `access.passkey`. The library's own repository keeps the same in a table of a fixed name
/// and for a user it makes up; ours are filed under the person.
@Repository
class PasskeyTable implements UserCredentialRepository {

    private static final String SELECT =
            """
            select person, credential, public_key, sign_count, uv_initialized, backup_eligible,
                   backup_state, transports, attestation, client_data, name, created_at,
                   coalesce(last_used_at, created_at) as last_used_at
              from access.passkey
            """;

    private record Row(
            UUID person,
            byte[] credential,
            byte[] publicKey,
            long signCount,
            boolean uvInitialized,
            boolean backupEligible,
            boolean backupState,
            String transports,
            byte[] attestation,
            byte[] clientData,
            String name,
            Instant createdAt,
            Instant lastUsedAt) {

        CredentialRecord credentialRecord() {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(new Bytes(credential))
                    .userEntityUserId(handle(new PersonId(person)))
                    .publicKey(new ImmutablePublicKeyCose(publicKey))
                    .signatureCount(signCount)
                    .uvInitialized(uvInitialized)
                    .backupEligible(backupEligible)
                    .backupState(backupState)
                    .transports(kinds())
                    .attestationObject(new Bytes(attestation))
                    .attestationClientDataJSON(new Bytes(clientData))
                    .label(name)
                    .created(createdAt)
                    .lastUsed(lastUsedAt)
                    .build();
        }

        private Set<AuthenticatorTransport> kinds() {
            return Arrays.stream(transports.split(","))
                    .filter(one -> !one.isEmpty())
                    .map(AuthenticatorTransport::valueOf)
                    .collect(Collectors.toSet());
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What the person is called inside a passkey: her id, which says nothing of her.
    static Bytes handle(PersonId person) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(person.value().getMostSignificantBits())
                        .putLong(person.value().getLeastSignificantBits())
                        .array());
    }

    static @Nullable PersonId person(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return buffer.remaining() == 16
                ? new PersonId(new UUID(buffer.getLong(), buffer.getLong()))
                : null;
    }

    /// @throws CopiedPasskey where its counter has not gone on since last time. The library looks
    ///   at what it was when the passkey was made, and never again.
    @Override
    public void save(CredentialRecord one) {
        var person = person(one.getUserEntityUserId());
        if (person == null) {
            throw new IllegalArgumentException("A passkey of nobody");
        }
        var saved =
                jdbc.sql(
                                """
                                insert into access.passkey (id, person, credential, public_key, sign_count,
                                       uv_initialized, backup_eligible, backup_state, transports,
                                       attestation, client_data, name, created_at)
                                values (:id, :person, :credential, :key, :count, :uv, :eligible, :backup,
                                        :transports, :attestation, :client, :name, :now)
                                on conflict (credential) do update
                                   set sign_count = :count, uv_initialized = :uv, backup_state = :backup,
                                       last_used_at = :now
                                 where passkey.sign_count < :count
                                    or passkey.sign_count = 0 and :count = 0
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("credential", one.getCredentialId().getBytes())
                        .param("key", one.getPublicKey().getBytes())
                        .param("count", one.getSignatureCount())
                        .param("uv", one.isUvInitialized())
                        .param("eligible", one.isBackupEligible())
                        .param("backup", one.isBackupState())
                        .param(
                                "transports",
                                one.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                        .param("attestation", bytes(one.getAttestationObject()))
                        .param("client", bytes(one.getAttestationClientDataJSON()))
                        .param("name", one.getLabel())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (saved == 0) {
            throw new CopiedPasskey();
        }
    }

    /// There may be two of it.
    static final class CopiedPasskey extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static byte[] bytes(@Nullable Bytes some) {
        return some == null ? new byte[0] : some.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + " where credential = :credential")
                .param("credential", credential.getBytes())
                .query(Row.class)
                .optional()
                .map(Row::credentialRecord)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        var person = person(user);
        return person == null
                ? List.of()
                : jdbc
                        .sql(SELECT + " where person = :person order by created_at, id")
                        .param("person", person.value())
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(Row::credentialRecord)
                        .toList();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from access.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    List<Passkey> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, created_at, last_used_at, suspected_at
                          from access.passkey
                         where person = :person
                         order by created_at, id
                        """)
                .param("person", person.value())
                .query(Passkey.class)
                .list();
    }

    void suspect(Bytes credential) {
        jdbc.sql("update access.passkey set suspected_at = :now where credential = :credential")
                .param("credential", credential.getBytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean rename(PersonId person, UUID id, String name) {
        return jdbc.sql(
                                """
                                update access.passkey set name = :name
                                 where id = :id and person = :person
                                """)
                        .param("name", name)
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from access.passkey where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
