package org.kyso.tasks.api;

/**
 * A piece of work for {@link Tasks}; runs once, on a background thread.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * @throws RefusedException where the user can mend it; told to the user as it is
     * @throws Exception any other failure is a bug and is logged once
     */
    T run(Progress progress) throws Exception;
}
