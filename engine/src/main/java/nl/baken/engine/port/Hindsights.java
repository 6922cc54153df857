package nl.baken.engine.port;

import nl.baken.assessment.hindsight.Hindsight;

/** Since when something is published of each project, and which events became known late. */
public interface Hindsights {

    /** What is kept of a project; {@link Hindsight#none} when nothing is. */
    Hindsight get(String projectId);

    void put(String projectId, Hindsight hindsight);
}
