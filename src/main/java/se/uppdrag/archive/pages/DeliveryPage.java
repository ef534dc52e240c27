package se.uppdrag.archive.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `archive/delivery.jte` shows: one delivery, how far it has come and what is in it.
///
/// @param progress told while it is packed; empty otherwise
/// @param stalled whether nobody is packing it
/// @param download empty before it is finished
public record DeliveryPage(
        String title,
        String state,
        String colour,
        String here,
        String progress,
        int done,
        int all,
        boolean stalled,
        String download,
        List<Fact> facts,
        List<String> leftOut,
        List<String> items,
        String more,
        List<Act> acts) {

    public record Fact(String name, String value) {}
}
