@NullMarked
package se.uppdrag.summaries.pages;

import org.jspecify.annotations.NullMarked;
