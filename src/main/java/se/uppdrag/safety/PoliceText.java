package se.uppdrag.safety;

/// A report as plain text, to be handed to the police. What readers wrote to each other is left
/// out, and so is the receipt.
final class PoliceText {

    private PoliceText() {}

    static String of(CaseFile file, CaseWords words) {
        var text = new StringBuilder();
        text.append(words.policeHeading(file.number())).append("\n\n");
        for (var line : words.forReporter(file)) {
            text.append(line.when()).append("  ").append(line.what()).append('\n');
            line.texts().forEach(one -> text.append("    ").append(one).append('\n'));
        }
        text.append('\n');
        for (var one : words.files(file, "")) {
            text.append(one.name())
                    .append("  ")
                    .append(one.size())
                    .append("  SHA-256 ")
                    .append(one.hash())
                    .append('\n');
        }
        return text.toString();
    }
}
