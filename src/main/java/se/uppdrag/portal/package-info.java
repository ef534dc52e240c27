/// The front of the program: the home page, the start page, and the page Förtroendeuppdraget.
///
/// Ten topics say what the assignment is. Their texts and links are data, edited by the secretary
/// or the administrator, each edit a new version with who and when. A version is a draft until it
/// is shown from a day, and may be read by somebody else first ([Wording]); "Texten uppdaterad" is
/// the day the last of them was changed. There is an English page of what is written in English.
/// Links to our own pages are looked up among the pages that exist, so that none is shown that
/// leads nowhere. Beside the texts stand facts from the neighbours' doors, as they are at the
/// moment.
///
/// The start page gathers [se.uppdrag.web.Tasks] from whoever has something to ask of the reader.
/// The accessibility statement is made from a register of known defects (2018:1937, 10–15 §§).
///
/// Nothing depends on this module. It holds no rule of law.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "register",
            "registry",
            "meetings",
            "notices",
            "initiatives",
            "files"
        })
@NullMarked
package se.uppdrag.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
