package org.kyso.districts.spi;

import java.util.List;
import java.util.Random;
import org.kyso.districts.api.Area;
import org.kyso.tasks.api.RefusedException;

/**
 * What a room adds to the generated sample province. A room registers one as a service, so that the sample can be made
 * with the room and without it.
 */
public interface SampleContent {

    /** Makes up whatever names a person: always the same for the same random numbers. */
    interface MadeUpPeople {

        String name(boolean woman);

        String phone();
    }

    /**
     * Adds it, in the transaction that makes the province.
     *
     * @param areas all of the province, in order
     * @param random the sample's own numbers, so that it is the same each time
     */
    void add(List<Area> areas, MadeUpPeople people, Random random) throws RefusedException;
}
