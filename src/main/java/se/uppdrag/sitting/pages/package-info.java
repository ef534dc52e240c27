/// One public record per template. Data only; public because templates compile outside the module.
@NamedInterface("pages")
@NullMarked
package se.uppdrag.sitting.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
