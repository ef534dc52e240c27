package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/english.jte` shows: the page Förtroendeuppdraget in English, as far as somebody has
/// written it.
///
/// @param updated the day the newest text last changed, `2026-11-10`
/// @param untranslated topics that are in Swedish only
public record EnglishPage(List<TopicView> topics, String updated, List<TopicView> untranslated) {}
