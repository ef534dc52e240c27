package se.uppdrag.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.archive.Deliveries.Order;
import se.uppdrag.archive.pages.ArchivePage;
import se.uppdrag.archive.pages.DeliveryPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/arkiv`: what is ripe for the archive, and the deliveries.
@Controller
class ArchiveController {

    private static final String HERE = "/administration/arkiv";
    private static final String DELIVERY = HERE + "/leverans/{id:[0-9a-f-]{36}}";
    private static final int LISTED = 100;
    private static final int YEARS = 15;

    private final Deliveries deliveries;
    private final DeliveryTable table;
    private final Packing packing;
    private final Archivists archivists;
    private final ArchiveSettings settings;
    private final ArchivePages words;
    private final Acts acts;

    ArchiveController(
            Deliveries deliveries,
            DeliveryTable table,
            Packing packing,
            Archivists archivists,
            ArchiveSettings settings,
            ArchivePages words,
            Acts acts) {
        this.deliveries = deliveries;
        this.table = table;
        this.packing = packing;
        this.archivists = archivists;
        this.settings = settings;
        this.words = words;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String overview(SignedIn who, Model model) {
        return show(who, null, model);
    }

    private String show(SignedIn who, @Nullable Filled again, Model model) {
        var organs = archivists.organs(who);
        model.addAttribute(
                "page",
                new ArchivePage(
                        deliveries.shelves(archivists.authorities(who)).stream()
                                .map(words::shelf)
                                .toList(),
                        table.of(organs.stream().map(Organ::slug).toList(), LISTED).stream()
                                .map(words::row)
                                .toList(),
                        acts.shown(again, List.of(matters(organs), minutes(organs)))));
        return "archive/archive";
    }

    private Form matters(List<Organ> organs) {
        var authorities = new LinkedHashMap<String, Option>();
        organs.stream()
                .filter(one -> !one.assembly())
                .forEach(one ->
                        authorities.putIfAbsent(
                                one.authority(), new Option(one.slug(), one.name())));
        return years(
                        Form.of("archive", "matters", HERE + "/arenden")
                                .choice("organ", List.copyOf(authorities.values())))
                .optionalText("klass", 20)
                .tick("sekretess");
    }

    private Form minutes(List<Organ> organs) {
        return years(
                        Form.of("archive", "minutes", HERE + "/protokoll")
                                .choice(
                                        "organ",
                                        organs.stream()
                                                .map(one -> new Option(one.slug(), one.name()))
                                                .toList()))
                .tick("sekretess");
    }

    private Form years(Form form) {
        int last = archivists.today().getYear() - 1;
        return form.choice(
                "ar",
                IntStream.range(0, YEARS)
                        .mapToObj(ago -> Integer.toString(last - ago))
                        .map(year -> new Option(year, year))
                        .toList());
    }

    @PostMapping(HERE + "/{what:arenden|protokoll}")
    String orders(
            @PathVariable String what,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var organs = archivists.organs(who);
        boolean matters = what.equals("arenden");
        return acts.take(
                matters ? matters(organs) : minutes(organs),
                sent,
                command,
                response,
                filled ->
                        deliveries
                                .order(order(who, matters, filled), archivists.archivist(who))
                                .map(Delivery::address),
                again -> show(who, again, model));
    }

    private Order order(SignedIn who, boolean matters, Filled filled) {
        return new Order(
                matters ? Delivery.Kind.MATTERS : Delivery.Kind.MINUTES,
                archivists.organ(who, filled.text("organ")),
                filled.number("ar"),
                matters ? filled.text("klass") : "",
                filled.ticked("sekretess"));
    }

    private Delivery found(UUID id, SignedIn who) {
        var delivery = deliveries.delivery(id).orElseThrow(Archivists::notFound);
        archivists.organ(who, delivery.organ());
        return delivery;
    }

    @GetMapping(DELIVERY)
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        return show(found(id, who), null, null, model);
    }

    private String show(Delivery one, @Nullable Filled again, @Nullable Form sent, Model model) {
        var items = table.items(one.id());
        var left = new ArrayList<String>();
        table.leftOut(one.id())
                .forEach(each ->
                        left.add(each.title() + ": " + words.t("archive.left." + each.leftOut())));
        boolean packs = one.state() == Delivery.State.PACKING;
        model.addAttribute(
                "page",
                new DeliveryPage(
                        packing.label(one),
                        words.state(one),
                        ArchivePages.colour(one),
                        one.address(),
                        packs ? words.t("archive.packing", one.packed(), one.items()) : "",
                        one.packed(),
                        one.items(),
                        packs && !packing.going(one.id()),
                        one.sha512() == null ? "" : one.address() + "/paket.zip",
                        words.facts(one),
                        left,
                        items.stream()
                                .limit(ArchivePages.SHOWN)
                                .map(DeliveryTable.Item::title)
                                .toList(),
                        words.more(items.size()),
                        acts.shown(again, sent, forms(one))));
        return "archive/delivery";
    }

    private List<Form> forms(Delivery one) {
        return switch (one.state()) {
            case READY -> List.of(receive(one), withdraw(one));
            case PACKING -> List.of(withdraw(one));
            case RECEIVED, WITHDRAWN -> List.of();
        };
    }

    private Form receive(Delivery one) {
        return Form.of("archive", "receive", one.address() + "/kvitto")
                .text("mottagare", 200)
                .text("beteckning", 200)
                .day("mottaget")
                .beginning("mottaget", archivists.today().toString());
    }

    private static Form withdraw(Delivery one) {
        return Form.of("archive", "withdraw", one.address() + "/aterta").text("skal", 500);
    }

    @PostMapping(DELIVERY + "/{act:kvitto|aterta}")
    String does(
            @PathVariable UUID id,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = found(id, who);
        var form = act.equals("kvitto") ? receive(one) : withdraw(one);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> does(act, id, filled, archivists.archivist(who)).map(Delivery::address),
                again -> show(one, again, form, model));
    }

    private Outcome<Delivery> does(String act, UUID id, Filled filled, Archivist by) {
        return act.equals("kvitto")
                ? deliveries.receive(
                        id,
                        filled.text("mottagare"),
                        filled.text("beteckning"),
                        filled.day("mottaget"),
                        by)
                : deliveries.withdraw(id, filled.text("skal"), by);
    }

    /// The program stopped, or could not go on.
    @PostMapping(DELIVERY + "/fortsatt")
    String goesOn(@PathVariable UUID id, SignedIn who) {
        var one = found(id, who);
        packing.begin(id);
        return "redirect:" + one.address();
    }

    @GetMapping(DELIVERY + "/paket.zip")
    ResponseEntity<Resource> download(@PathVariable UUID id, SignedIn who) {
        var one = found(id, who);
        var file = PackageFolder.file(settings.made(), id);
        if (one.sha512() == null || !Files.exists(file)) {
            throw Archivists.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("uuid-" + id + ".zip", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
