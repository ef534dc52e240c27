package se.uppdrag.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.mail.Kind.Choice;
import se.uppdrag.mail.Kind.Way;
import se.uppdrag.mail.pages.NotificationsPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mina-notiser`: what the reader wants to be told of, when, and where.
@Controller
class NotificationController {

    private static final String HERE = "/mina-notiser";
    private static final int MOST_DEVICES = 10;
    private static final Duration TRIED_FOR = Duration.ofMinutes(10);
    private static final Map<Way, String> WAYS =
            Map.of(Way.NOW, "genast", Way.DAILY, "dagligen", Way.NEVER, "aldrig");

    private final ChoiceTable choices;
    private final DeviceTable devices;
    private final Telling telling;
    private final PushKeys keys;
    private final PushServices services;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    NotificationController(
            ChoiceTable choices,
            DeviceTable devices,
            Telling telling,
            PushKeys keys,
            PushServices services,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.choices = choices;
        this.devices = devices;
        this.telling = telling;
        this.keys = keys;
        this.services = services;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @RequestParam(defaultValue = "") String gjort, Model model) {
        return show(
                who.person(),
                choices.of(who.person()),
                Integer.toString(choices.hour(who.person())),
                List.of("sparat", "lagt-till", "provat").contains(gjort) ? gjort : "",
                "",
                model);
    }

    @PostMapping(HERE)
    String choose(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var wanted = new EnumMap<Kind, Choice>(Kind.class);
        for (var kind : Kind.values()) {
            wanted.put(
                    kind,
                    new Choice(
                            way(sent.getOrDefault("brev-" + kind.slug(), ""), kind),
                            "ja".equals(sent.get("notis-" + kind.slug()))));
        }
        var hour = sent.getOrDefault("timme", "");
        if (!hour.matches("[01]?\\d|2[0-3]")) {
            response.setStatus(422);
            return show(who.person(), wanted, hour, "", "mail.mistake.hour", model);
        }
        return done(
                command, () -> choices.put(who.person(), wanted, Integer.parseInt(hour)), "sparat");
    }

    /// What a browser answered when it was asked to show our notifications.
    @PostMapping(HERE + "/enheter")
    String add(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String adress,
            @RequestParam(defaultValue = "") String nyckel,
            @RequestParam(defaultValue = "") String hemlighet,
            @RequestParam(defaultValue = "") String namn,
            Model model,
            HttpServletResponse response) {
        var mistake = mistake(who.person(), adress, nyckel, hemlighet);
        if (!mistake.isEmpty()) {
            response.setStatus(422);
            return show(
                    who.person(),
                    choices.of(who.person()),
                    Integer.toString(choices.hour(who.person())),
                    "",
                    mistake,
                    model);
        }
        var name = namn.strip().replaceAll("\\s+", " ");
        var device =
                new Device(
                        UUID.randomUUID(),
                        who.person(),
                        adress,
                        nyckel,
                        hemlighet,
                        name.isEmpty()
                                ? texts.get("mail.device")
                                : name.substring(0, Math.min(name.length(), 60)),
                        clock.instant());
        return done(command, () -> devices.put(device), "lagt-till");
    }

    private String mistake(PersonId who, String endpoint, String key, String secret) {
        if (!Device.wellFormed(endpoint, key, secret)) {
            return "mail.mistake.device";
        }
        if (!services.knows(endpoint)) {
            return "mail.mistake.service";
        }
        return devices.of(who).size() >= MOST_DEVICES ? "mail.mistake.devices" : "";
    }

    @PostMapping(HERE + "/enheter/{id}/ta-bort")
    String remove(SignedIn who, Command command, @PathVariable UUID id) {
        return done(
                command,
                () -> {
                    if (!devices.remove(id, who.person())) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                },
                "sparat");
    }

    @PostMapping(HERE + "/prova")
    String tryOut(SignedIn who, Command command) {
        return done(
                command,
                () ->
                        telling.tryOut(
                                who.person(),
                                texts.get("mail.try.subject"),
                                HERE,
                                clock.instant().plus(TRIED_FOR)),
                "provat");
    }

    private String done(Command command, Runnable act, String said) {
        var next = HERE + "?gjort=" + said;
        trail.once(
                command,
                () -> {
                    act.run();
                    return Outcome.granted(next);
                });
        return Answers.seeOther(next);
    }

    private static Way way(String sent, Kind kind) {
        return WAYS.entrySet().stream()
                .filter(one -> one.getValue().equals(sent))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(kind.first().letters());
    }

    private String show(
            PersonId who,
            Map<Kind, Choice> wanted,
            String hour,
            String done,
            String mistake,
            Model model) {
        var address = telling.address(who);
        model.addAttribute(
                "page",
                new NotificationsPage(
                        address == null ? "" : address,
                        Arrays.stream(Kind.values()).map(kind -> line(kind, wanted)).toList(),
                        hour,
                        devices.of(who).stream()
                                .map(one ->
                                        new NotificationsPage.Device(
                                                one.id().toString(),
                                                one.name(),
                                                Swedish.date(one.addedAt())))
                                .toList(),
                        keys.pair()
                                .map(pair -> pair.extractPublicKeyInUncompressedFormAsString())
                                .orElse(""),
                        done,
                        mistake.equals("mail.mistake.hour") ? texts.get(mistake) : "",
                        mistake.isEmpty() || mistake.equals("mail.mistake.hour")
                                ? ""
                                : texts.get(mistake)));
        return "mail/notifications";
    }

    private NotificationsPage.Line line(Kind kind, Map<Kind, Choice> wanted) {
        var choice = wanted.getOrDefault(kind, kind.first());
        return new NotificationsPage.Line(
                kind.slug(),
                texts.get("mail.kind." + kind),
                texts.get("mail.kind." + kind + ".about"),
                Arrays.stream(Way.values())
                        .map(way ->
                                new NotificationsPage.Option(
                                        WAYS.getOrDefault(way, ""),
                                        texts.get("mail.way." + way),
                                        way == choice.letters()))
                        .toList(),
                choice.push());
    }
}
