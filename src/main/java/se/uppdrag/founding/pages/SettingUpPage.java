package se.uppdrag.founding.pages;

import java.util.List;

/// What `founding/setting-up.jte` shows.
///
/// @param username what the reader signs in with
/// @param done how many steps are done
public record SettingUpPage(String username, List<Step> steps, int done) {

    public record Step(String key, String href, boolean done) {}
}
