/// The binder (`mötespärm`): all papers of a meeting in the order they are taken up, to be read on
/// a page, as one accessible PDF, and without a network; and what each member writes for herself on
/// them.
///
/// 1. The papers are read from the agenda each time, so that a late one is there at once. What is
///    secret is there for those who sit in the organ and for its secretary, each reading of it in
///    the book of acts; whether it may be fetched or kept on a device is the house's to decide.
/// 2. The PDF is put together of accessible parts with their structure: what is accessible already
///    goes in as it is, and the rest as pictures with their text; the contents page says which.
/// 3. Notes, marks, drawings and what one has read are sealed for their writer, with a key that is
///    itself sealed with one outside the database. A party group's notes in an organ are sealed for
///    the group, and are read by whoever serves in it there on the day.
/// 4. Two who change the same note both keep what they wrote. Notes are erased, with their key,
///    when the assignment in the organ has ended and she has had time to fetch them.
///
/// May never: put a note in the trail, the search index, a matter, an export but the writer's own;
/// show whether somebody has read a paper to anybody but herself.
@ApplicationModule(
        displayName = "Binder",
        allowedDependencies = {"register", "registry", "meetings", "files", "sealing", "rendering"})
@NullMarked
package se.uppdrag.binder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
