package se.uppdrag.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;

/// Has the minutes of a meeting that has been verified and posted.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoMinutes {

    void verify(Meeting meeting) {}
}
