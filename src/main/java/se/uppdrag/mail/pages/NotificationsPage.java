package se.uppdrag.mail.pages;

import java.util.List;

/// What somebody wants to be told of.
///
/// @param address where her letters go; empty where none is known
/// @param hour the hour of the daily letter, as typed
/// @param key what a browser needs to know us by; empty where devices cannot be reached
/// @param done what was just done; empty otherwise
/// @param hourMistake what is wrong with the hour; empty otherwise
/// @param mistake why a device was not added; empty otherwise
public record NotificationsPage(
        String address,
        List<Line> lines,
        String hour,
        List<Device> devices,
        String key,
        String done,
        String hourMistake,
        String mistake) {

    public record Line(
            String slug, String name, String about, List<Option> options, boolean push) {}

    public record Option(String value, String name, boolean chosen) {}

    public record Device(String id, String name, String added) {}
}
