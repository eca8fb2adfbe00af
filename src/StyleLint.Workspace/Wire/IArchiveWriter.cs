using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>A wire archive to change, wherever it is kept. Not safe for use by several threads at once.</summary>
public interface IArchiveWriter : IDisposable
{
    /// <summary>Stories added so far; they are there for good once <see cref="Close"/> has returned.</summary>
    long Added { get; }

    /// <summary>Stories so far that were there already.</summary>
    long Known { get; }

    /// <summary>Ids of stories so far that were to be taken back, by an item that does not say whose they are, and that nobody here or more
    /// than one agency has: nothing was done. Complete once <see cref="Close"/> has returned.</summary>
    IReadOnlyCollection<string> Ownerless { get; }

    /// <summary>
    /// Adds a story, unless it is there already: of one id, agency and version only one is kept, whatever its words, as long as its status
    /// is the same. An agency that kills a story often sends no new version; it becomes one.
    /// </summary>
    /// <param name="story">The story.</param>
    /// <param name="hasVersion">Whether the item says which version it is; where not, other words are a new version.</param>
    /// <exception cref="IOException">A disk cannot be written.</exception>
    /// <exception cref="WireArchiveException">The archive cannot be written.</exception>
    void Add(WireStory story, bool hasVersion);

    /// <summary>Removes every story sent before a day.</summary>
    /// <param name="day">The first day whose stories stay.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="IOException">A disk cannot be written.</exception>
    /// <exception cref="WireArchiveException">The archive cannot be written.</exception>
    long RemoveBefore(DateOnly day);

    /// <summary>Removes all versions of the stories of some ids.</summary>
    /// <returns>How many were removed.</returns>
    /// <exception cref="IOException">A disk cannot be written.</exception>
    /// <exception cref="WireArchiveException">The archive cannot be written.</exception>
    long Remove(IReadOnlyCollection<string> ids);

    /// <summary>Makes one part of all there is, without removed stories.</summary>
    /// <exception cref="IOException">A disk cannot be written.</exception>
    /// <exception cref="WireArchiveException">The archive does that by itself.</exception>
    void Compact();

    /// <summary>Ends the work: what was added is there for good.</summary>
    /// <exception cref="IOException">A disk cannot be written.</exception>
    /// <exception cref="WireArchiveException">The archive cannot be written.</exception>
    void Close();
}
