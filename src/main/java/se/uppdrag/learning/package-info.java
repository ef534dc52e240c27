/// Courses to read and trainings to go to: the handbook of the elected (`politikerhandboken`), the
/// presidium's course, the safety course, and the material of both.
///
/// 1. The courses are packed with the program and are for everybody to read. The municipality may
///    write a lesson anew; each wording is a version, and the packed one stays behind them.
/// 2. Each provision a lesson cites stands in the catalogue of the law, and each number that a
///    municipality decides for itself is filled in from its rules, so that the text is right there.
/// 3. Who is to read what follows from the register: an assignment enrols, and only from the day
///    the municipality has opened the course. Nobody is late for a course that nobody has opened.
/// 4. A lesson is finished when each of its questions has been answered right. That it is finished
///    is what the office and the group leaders see; what somebody answered on the way they never
///    do.
/// 5. A training has places; who comes after they are taken waits, and moves up by herself.
/// 6. A course from somebody else tells a record store of ours what is done in it, and knows the
///    reader as a number alone.
/// 7. What stands around the texts is in English too; the texts themselves, and what is printed,
///    are Swedish and say so.
///
/// May never: tell of anybody's answers, count fewer than five in public, ask an outside archive
/// for longer than the reader cares to wait.
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"register", "files"})
@NullMarked
package se.uppdrag.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
