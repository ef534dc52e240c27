/// One public record per template. Data only; public because templates compile outside the module.
@NullMarked
package se.uppdrag.archive.pages;

import org.jspecify.annotations.NullMarked;
