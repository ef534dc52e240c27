package se.uppdrag.mail;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.mail.DeviceTable.Push;
import tools.jackson.databind.json.JsonMapper;

/// Sends to the browsers' services what is for somebody's devices: encrypted for the device alone
/// (RFC 8291), so that the service between reads nothing. One at a time, each kept from other
/// instances until it is noted; where the program is killed in between, it goes once more under the
/// same topic and the device shows one.
@Component
class Pusher {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /// No service keeps anything longer.
    private static final Duration LONGEST_LIFE = Duration.ofDays(28);

    private final DeviceTable devices;
    private final PushKeys keys;
    private final PushServices services;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Pusher(
            DeviceTable devices,
            PushKeys keys,
            PushServices services,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json) {
        this.devices = devices;
        this.keys = keys;
        this.services = services;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void goesTheRound() {
        var pair = keys.pair();
        if (pair.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> devices.expire(clock.instant()));
        while (sendNext(pair.get())) {
            // One at a time.
        }
    }

    private boolean sendNext(VAPIDKeyPair pair) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var now = clock.instant();
                    var due = devices.due(now);
                    due.ifPresent(push -> send(push, pair, now));
                    return due.isPresent();
                }));
    }

    private void send(Push push, VAPIDKeyPair pair, Instant now) {
        try {
            if (!services.reachable(push.endpoint())) {
                devices.note(push, "REFUSED", null, "unknown service");
                return;
            }
            noteAnswer(push, answer(push, pair, now), now);
        } catch (IOException away) {
            devices.note(push, "WAITS", next(push, now), String.valueOf(away.getMessage()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            devices.note(push, "WAITS", next(push, now), "stopped");
        } catch (RuntimeException wrong) {
            // What the device gave us is no key: no other try makes it one.
            devices.note(push, "REFUSED", null, String.valueOf(wrong.getMessage()));
        }
    }

    private int answer(Push push, VAPIDKeyPair pair, Instant now)
            throws IOException, InterruptedException {
        var subscription = new PushSubscription();
        subscription.setEndpoint(push.endpoint());
        var secrets = new PushSubscription.Keys();
        secrets.setP256dh(push.p256dh());
        secrets.setAuth(push.auth());
        subscription.setKeys(secrets);
        var life = Duration.between(now, push.usefulUntil());
        var request =
                StandardHttpClientRequestPreparer.getBuilder()
                        .pushSubscription(subscription)
                        .vapidJWTExpiresAfter(12, TimeUnit.HOURS)
                        .vapidJWTSubject(address.of("/"))
                        .pushMessage(
                                json.writeValueAsBytes(
                                        Map.of("title", push.subject(), "link", push.link())))
                        .ttl(Math.min(life.toSeconds(), LONGEST_LIFE.toSeconds()), TimeUnit.SECONDS)
                        .urgencyNormal()
                        .topic(push.news().toString().replace("-", ""))
                        .build(pair)
                        .toRequestBuilder()
                        .timeout(PATIENCE)
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void noteAnswer(Push push, int status, Instant now) {
        if (status == 404 || status == 410) {
            devices.gone(push.device());
        } else if (status >= 200 && status < 300) {
            devices.note(push, "SENT", null, null);
        } else if (status == 429 || status >= 500) {
            devices.note(push, "WAITS", next(push, now), Integer.toString(status));
        } else {
            devices.note(push, "REFUSED", null, Integer.toString(status));
        }
    }

    private static Instant next(Push push, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(push.attempts(), 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
