package se.uppdrag.notices.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `notices/post.jte` shows: the form to post something by hand.
///
/// @param kinds what may stand on the board, in words
public record PostPage(List<String> kinds, List<Act> acts) {}
