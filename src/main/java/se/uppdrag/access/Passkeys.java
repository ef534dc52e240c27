package se.uppdrag.access;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The door to passkeys (WebAuthn). The ceremony is the library's; here is what we demand of it:
/// that the device asks its owner (so that one is enough alone), that it keeps who it is for, and
/// that the page is ours.
@Service
class Passkeys {

    /// How a sign-in with a passkey ended.
    sealed interface Shown {
        record By(PersonId person) implements Shown {}

        /// One we do not know, of another page, or of another moment.
        record Not() implements Shown {}

        /// Its counter has gone backwards: there may be two of it.
        record Copied() implements Shown {}
    }

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            REGISTERED = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyTable table;
    private final WebAuthnRelyingPartyOperations ceremonies;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyTable table, Accounts accounts, SignInSettings settings) {
        this.table = table;
        var rp =
                new Webauthn4JRelyingPartyOperations(
                        new Owners(accounts),
                        table,
                        PublicKeyCredentialRpEntity.builder()
                                .id(settings.host())
                                .name("Uppdraget")
                                .build(),
                        Set.of(settings.origin()));
        rp.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .build()));
        rp.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        this.ceremonies = rp;
    }

    PublicKeyCredentialCreationOptions toRegister(Authentication who) {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    /// @param who nobody at the sign-in page: the device knows whose it is
    PublicKeyCredentialRequestOptions toShow(@Nullable Authentication who) {
        return ceremonies.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    }

    String json(Object options) {
        return json.writeValueAsString(options);
    }

    /// @return whether it is registered now
    boolean register(PublicKeyCredentialCreationOptions asked, String answer, String name) {
        try {
            var credential = json.readValue(answer, REGISTERED);
            ceremonies.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException theirs) {
            // Bytes from outside: whatever is wrong with them, they are no answer to what was
            // asked.
            LOG.info("A passkey was not registered: {}", theirs.getClass().getSimpleName());
            return false;
        }
    }

    Shown show(PublicKeyCredentialRequestOptions asked, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> credential;
        try {
            credential = json.readValue(answer, SHOWN);
        } catch (RuntimeException unreadable) {
            return new Shown.Not();
        }
        try {
            var owner =
                    ceremonies.authenticate(
                            new RelyingPartyAuthenticationRequest(asked, credential));
            var person = owner == null ? null : PasskeyTable.person(owner.getId());
            return person == null ? new Shown.Not() : new Shown.By(person);
        } catch (PasskeyTable.CopiedPasskey | MaliciousCounterValueException copied) {
            table.suspect(credential.getRawId());
            LOG.warn("A passkey's counter went backwards; it may have been copied");
            return new Shown.Copied();
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException theirs) {
            LOG.info("A passkey was not accepted: {}", theirs.getClass().getSimpleName());
            return new Shown.Not();
        }
    }

    List<Passkey> of(PersonId person) {
        return table.of(person);
    }

    boolean rename(PersonId person, UUID id, String name) {
        return table.rename(person, id, name);
    }

    boolean remove(PersonId person, UUID id) {
        return table.remove(person, id);
    }

    /// Whose passkeys they are, as the library asks: by id, or by the name a sign-in goes under.
    private record Owners(Accounts accounts) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            var person = PasskeyTable.person(id);
            return person == null ? null : find(person);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return find(new PersonId(UUID.fromString(name)));
        }

        /// Nobody without an open account.
        private @Nullable PublicKeyCredentialUserEntity find(PersonId person) {
            return accounts.of(person)
                    .map(who ->
                            (PublicKeyCredentialUserEntity)
                                    ImmutablePublicKeyCredentialUserEntity.builder()
                                            .id(PasskeyTable.handle(person))
                                            .name(accounts.username(person).orElse(who.name()))
                                            .displayName(who.name())
                                            .build())
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity nobody) {
            throw new AccessDeniedException("Accounts are opened by invitation");
        }

        @Override
        public void delete(Bytes id) {
            throw new IllegalStateException("Accounts are shut by an administrator");
        }
    }
}
