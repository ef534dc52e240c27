/// Open data: what programs may read of the municipality's political work, without asking anybody.
///
/// Everything is one set of objects, in the form of OParl 1.1, made from the published views and a
/// few doors whenever the book of acts has grown. Each object knows when it was first published,
/// when it last changed and whether it is gone, so a program can ask for what is new. OParl, our
/// own API, the tables for bulk use, the calendars and the feeds are all made from these objects;
/// what is not among them is nowhere.
///
/// Whoever's name is hidden is not among the persons; where her name stands in a text it is veiled
/// on its way out, whoever asks. What is secret in the registry is not in the views that are read.
///
/// The API is described by the same list of fields that makes its answers ([Resource]), so the
/// description cannot say anything else than what is answered.
///
/// Nothing depends on this module. It refuses nothing but a question it does not understand, and
/// too many of them.
@ApplicationModule(
        displayName = "Open data",
        allowedDependencies = {"register"})
@NullMarked
package se.uppdrag.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
