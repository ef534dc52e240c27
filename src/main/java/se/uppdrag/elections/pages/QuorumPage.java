package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/quorum.jte` shows.
///
/// @param answers what each count is, how many it takes, and by which provision
public record QuorumPage(String members, String present, String problem, List<Answer> answers) {

    public record Answer(String what, String number, String how, String provision) {}
}
