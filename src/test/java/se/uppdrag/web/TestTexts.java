package se.uppdrag.web;

import org.springframework.context.support.ResourceBundleMessageSource;

/// The program's own texts, for tests that need no program around them.
public final class TestTexts {

    private TestTexts() {}

    public static Texts of(String module) {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/" + module);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Texts(source, () -> OrganWords.Names.USUAL);
    }
}
