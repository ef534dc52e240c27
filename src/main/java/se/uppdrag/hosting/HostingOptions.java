package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// What was written after `./uppdrag kommuner`.
///
/// @param name of the municipality that is meant; empty where none was said
record HostingOptions(
        String command,
        String name,
        Path folder,
        String machine,
        String server,
        String address,
        String program,
        boolean json,
        boolean trial) {

    static HostingOptions of(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw usage();
        }
        var name = "";
        var folder = HostingCommand.FOLDER;
        var machine = Hosted.HERE;
        var server = "";
        var address = "";
        var program = "";
        var json = false;
        var trial = false;
        var left = arguments.listIterator(1);
        while (left.hasNext()) {
            var written = left.next();
            switch (written) {
                case "--json" -> json = true;
                case "--prova" -> trial = true;
                case "--mapp" -> folder = Path.of(value(left));
                case "--maskin" -> machine = value(left);
                case "--server" -> server = value(left);
                case "--adress" -> address = value(left);
                case "--program" -> program = value(left);
                default -> {
                    if (written.startsWith("-") || !name.isEmpty()) {
                        throw usage();
                    }
                    name = written;
                }
            }
        }
        return new HostingOptions(
                arguments.getFirst(), name, folder, machine, server, address, program, json, trial);
    }

    private static String value(Iterator<String> left) {
        if (!left.hasNext()) {
            throw usage();
        }
        return left.next();
    }

    private static HostingFailed usage() {
        return HostingFailed.badInput(t("hosting.usage"));
    }

    String oneName() {
        if (name.isEmpty()) {
            throw usage();
        }
        return name;
    }

    void nobodyNamed() {
        if (!name.isEmpty()) {
            throw usage();
        }
    }
}
