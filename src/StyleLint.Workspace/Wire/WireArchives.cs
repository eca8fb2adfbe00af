using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>Opens wire archives by the names that users give them. Today each is a folder.</summary>
public static class WireArchives
{
    /// <summary>Whether there is anything by that name; it may still be no archive.</summary>
    public static bool Exists(string name, string folder) => name.Contains("://", StringComparison.Ordinal) || Path.Exists(FullPath(name, folder));

    /// <summary>The full path of a file that changes whenever the archive does.</summary>
    public static string Witness(string name, string folder) => Path.Combine(FullPath(name, folder), ArchiveFolder.Manifest);

    /// <summary>Opens an archive to search it.</summary>
    /// <param name="name">As the user wrote it.</param>
    /// <param name="folder">What a relative path counts from.</param>
    /// <exception cref="WireArchiveException">There is none, or it cannot be read.</exception>
    public static FolderArchive Open(string name, string folder) => FolderArchive.Open(FullPath(name, folder), name);

    /// <summary>Opens an archive to change it, or begins one; waits while somebody else does.</summary>
    /// <param name="name">As the user wrote it.</param>
    /// <param name="folder">What a relative path counts from.</param>
    /// <param name="waiting">Is told once when there is somebody to wait for.</param>
    /// <param name="cancel">Stops the waiting and all the work.</param>
    /// <exception cref="WireArchiveException">It cannot be changed.</exception>
    public static FolderArchiveWriter OpenToWrite(string name, string folder, Action waiting, CancellationToken cancel) =>
        FolderArchiveWriter.Open(FullPath(name, folder), name, waiting, cancel);

    static string FullPath(string name, string folder) => name.Contains("://", StringComparison.Ordinal)
        ? throw new WireArchiveException($"{name} is an address; this version keeps wire archives in folders")
        : Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, folder));
}
