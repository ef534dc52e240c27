@NullMarked
package se.uppdrag.safety.pages;

import org.jspecify.annotations.NullMarked;
