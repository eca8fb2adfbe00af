using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary>Work that changes an archive.</summary>
static class WireWriting
{
    /// <summary>Opens the archive, does the work and closes it; a disk that is full, or a folder that is write-protected, is one clear
    /// line.</summary>
    public static T Run<T>(ArchiveName archive, Surroundings around, Func<IArchiveWriter, T> work)
    {
        using var writer = WireArchives.OpenToWrite(
            archive,
            around.Folder,
            () => around.Note($"{archive} is being changed by another process; waiting for it to finish"),
            around.Cancel
        );
        try
        {
            return work(writer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(
                $"{archive} can't be written: {problem.Message.TrimEnd('.')}. Its contents are safe; free some space and run the command again"
            );
        }
    }
}
