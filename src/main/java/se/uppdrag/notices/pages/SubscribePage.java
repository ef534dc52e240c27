package se.uppdrag.notices.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `notices/subscribe.jte` shows: the board by e-mail.
///
/// @param action what the one button does; empty where there is none
/// @param acts the form to ask with; empty when it has been sent
public record SubscribePage(String lead, String action, String button, List<Act> acts) {}
