using StyleLint.Wire;
using StyleLint.Workspace.Wire.ClickHouse;
using StyleLint.Workspace.Wire.Folder;

namespace StyleLint.Workspace.Wire;

/// <summary>Opens wire archives by the names that users give them: folders, and addresses of ClickHouse.</summary>
public static class WireArchives
{
    /// <summary>Whether there is anything by that name; it may still be no archive.</summary>
    public static bool Exists(ArchiveName name, string folder) => name.Address is not null || Path.Exists(FullPath(name, folder));

    /// <summary>The full path of a file that changes whenever the archive does; null where it is in the network.</summary>
    public static string? Witness(ArchiveName name, string folder) =>
        name.Address is null ? Path.Combine(FullPath(name, folder), ArchiveFolder.Manifest) : null;

    /// <summary>Opens an archive to look into it. One in the network is spoken to when something is first asked.</summary>
    /// <param name="name">Which.</param>
    /// <param name="folder">What a relative path counts from.</param>
    /// <exception cref="WireArchiveException">There is none, or it cannot be read.</exception>
    public static IArchiveReader Open(ArchiveName name, string folder) =>
        name.Address is { } address ? new ClickHouseArchive(address) : FolderArchive.Open(FullPath(name, folder), name.Folder);

    /// <summary>Opens an archive to change it; a folder is made an archive where it is none, and waited for while somebody else changes
    /// it.</summary>
    /// <param name="name">Which.</param>
    /// <param name="folder">What a relative path counts from.</param>
    /// <param name="waiting">Is told once when there is somebody to wait for.</param>
    /// <param name="cancel">Stops the waiting and all the work.</param>
    /// <exception cref="WireArchiveException">It cannot be changed.</exception>
    public static IArchiveWriter OpenToWrite(ArchiveName name, string folder, Action waiting, CancellationToken cancel) =>
        name.Address is { } address
            ? ClickHouseArchiveWriter.Open(address, cancel)
            : FolderArchiveWriter.Open(FullPath(name, folder), name.Folder, waiting, cancel);

    /// <summary>Begins an archive; one that is there stays as it is.</summary>
    /// <param name="name">Which.</param>
    /// <param name="cluster">The servers over which ClickHouse is to spread it, by the name its configuration gives them; null for the one
    /// server.</param>
    /// <param name="folder">What a relative path counts from.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>What was done, a line each.</returns>
    /// <exception cref="CannotRunException">A folder cannot be spread.</exception>
    /// <exception cref="WireArchiveException">It cannot be made.</exception>
    public static IReadOnlyList<string> Begin(ArchiveName name, string? cluster, string folder, CancellationToken cancel)
    {
        if (name.Address is { } address)
            return ClickHouseSetup.Create(address, cluster, cancel);
        if (cluster is not null)
            throw new CannotRunException($"--cluster: {name} is a folder; only ClickHouse spreads an archive over servers");
        using var writer = OpenToWrite(name, folder, () => { }, cancel);
        return [$"{name} is a wire archive"];
    }

    /// <summary>The statements by which <see cref="Begin"/> makes an archive in ClickHouse of today, for an operator to change and
    /// run.</summary>
    /// <exception cref="CannotRunException">It is a folder.</exception>
    public static IReadOnlyList<string> Statements(ArchiveName name, string? cluster) =>
        name.Address is { } address
            ? ClickHouseSchema.Statements(address.Database, cluster, hasBlocks: true)
            : throw new CannotRunException($"--sql: {name} is a folder; only ClickHouse is made by statements");

    static string FullPath(ArchiveName name, string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(name.Folder, folder));
}
