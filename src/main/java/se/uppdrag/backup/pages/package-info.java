@NullMarked
package se.uppdrag.backup.pages;

import org.jspecify.annotations.NullMarked;
