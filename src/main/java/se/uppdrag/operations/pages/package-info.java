@NullMarked
package se.uppdrag.operations.pages;

import org.jspecify.annotations.NullMarked;
