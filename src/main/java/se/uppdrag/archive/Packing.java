package se.uppdrag.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppdrag.archive.DeliveryTable.Item;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// Packs deliveries beside the pages. Each item that is done is kept, on disk first and then in the
/// database, so a program that was killed goes on with the next.
@Component
class Packing {

    private final DeliveryTable table;
    private final MatterPacking matters;
    private final MinutesPacking minutes;
    private final ArchiveSettings settings;
    private final Jobs jobs;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    Packing(
            DeliveryTable table,
            MatterPacking matters,
            MinutesPacking minutes,
            ArchiveSettings settings,
            Jobs jobs,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.matters = matters;
        this.minutes = minutes;
        this.settings = settings;
        this.jobs = jobs;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        table.unfinished().forEach(this::begin);
    }

    void begin(UUID delivery) {
        jobs.afterCommit(delivery, () -> pack(delivery, Integer.MAX_VALUE));
    }

    boolean going(UUID delivery) {
        return jobs.going(delivery);
    }

    /// @param atMost how many items, before it stops as if the program had been killed
    void pack(UUID id, int atMost) throws IOException, InterruptedException {
        var delivery = table.find(id).orElseThrow();
        if (delivery.state() != Delivery.State.PACKING) {
            return;
        }
        Files.createDirectories(settings.made());
        var folder = new PackageFolder(settings.made(), id);
        var done = table.packed(id);
        var left = table.leftOut(id).stream().map(DeliveryTable.LeftOut::place).toList();
        int count = 0;
        for (var item : table.items(id)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (done.contains(item.place()) && folder.kept(item.place())
                    || left.contains(item.place())) {
                continue;
            }
            if (count++ >= atMost) {
                return;
            }
            var packed = pack(delivery, item, folder);
            table.packed(
                    id,
                    item.place(),
                    packed.files(),
                    packed.bytes(),
                    packed.leftOut(),
                    clock.instant());
        }
        if (table.find(id).orElseThrow().state() != Delivery.State.PACKING) {
            folder.abandon();
            return;
        }
        table.finished(id, folder.finish(facts(delivery), table.packed(id)), clock.instant());
    }

    private Packed pack(Delivery delivery, Item item, PackageFolder folder) throws IOException {
        return switch (delivery.kind()) {
            case MATTERS ->
                    matters.pack(
                            item.subject(),
                            item.folder(),
                            item.place(),
                            delivery.secrecy(),
                            folder);
            case MINUTES ->
                    minutes.pack(
                            item.subject(),
                            item.folder(),
                            item.place(),
                            delivery.secrecy(),
                            folder);
        };
    }

    PackageFacts facts(Delivery delivery) {
        var label = label(delivery);
        var house = houses.ours().name();
        return new PackageFacts(
                delivery.id(),
                label,
                delivery.organName(),
                house,
                delivery.at(),
                texts.get(
                        "archive.about." + delivery.kind(),
                        label,
                        house,
                        delivery.byName(),
                        Integer.toString(table.packed(delivery.id()).size()),
                        texts.get(
                                delivery.secrecy()
                                        ? "archive.about.with-secrecy"
                                        : "archive.about.without-secrecy",
                                delivery.leftOut())));
    }

    String label(Delivery delivery) {
        return texts.get(
                "archive.label."
                        + delivery.kind()
                        + (delivery.planClass().isEmpty() ? "" : ".class"),
                delivery.organName(),
                Integer.toString(delivery.year()),
                delivery.planClass());
    }
}
