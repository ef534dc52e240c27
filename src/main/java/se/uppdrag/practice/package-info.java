/// The practice chamber (`övningssal`): meetings that are led without anything being at stake.
///
/// Each exercise is a meeting of invented people that has come to where something is to be learnt.
/// The reader is in the chair, on the chair's own page; the rules that refuse and the minutes that
/// come of it are those of the evening itself. The others do what members do: propose, call for a
/// vote, step aside, go home.
///
/// Nothing is kept. What she has done is in the address of the page, and the meeting is played
/// again from it each time: the way back in the browser takes back what was done last.
///
/// May never: write to a log that somebody keeps, or count how anybody fares.
@ApplicationModule(
        displayName = "Practice",
        allowedDependencies = {"meetings", "sitting", "sitting::pages"})
@NullMarked
package se.uppdrag.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
