package io.kempt.jobs.request;

import java.nio.file.Path;

/**
 * Asks for a workspace as it stands.
 *
 * @param folder the workspace, or any folder below it
 */
public record WorkspaceRequest(Path folder) {}
