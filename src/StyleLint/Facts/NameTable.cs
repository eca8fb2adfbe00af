using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StyleLint.Facts;

/// <summary>Things that are found by any of their names.</summary>
sealed class NameTable<T>
    where T : class
{
    readonly Dictionary<string, (T Item, string Form)> _byName = new(NameComparer.Instance);
    readonly HashSet<string> _lastWords = new(NameComparer.Instance);

    /// <param name="all">The things, in order; where two share a name, the first has it.</param>
    /// <param name="namesOf">All names of one.</param>
    internal NameTable(ImmutableArray<T> all, Func<T, IEnumerable<string>> namesOf)
    {
        All = all;
        foreach (var item in all)
        {
            foreach (var name in namesOf(item))
            {
                // "TASS" and "Tass" are one name; the one that is no abbreviation lets any capitals pass.
                if (!_byName.TryAdd(name, (item, name)) && _byName[name].Item == item && !IsAbbreviation(name))
                    _byName[name] = (item, name);
                _lastWords.Add(name[(name.LastIndexOf(' ') + 1)..]);
            }
        }
    }

    internal ImmutableArray<T> All { get; }

    /// <summary>All names.</summary>
    internal IEnumerable<string> Names => _byName.Keys;

    /// <summary>Whether some name ends with this word.</summary>
    internal bool HasLastWord(ReadOnlySpan<char> word) => _lastWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The thing of a name, and which of its names it was.</summary>
    internal bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out T? item, [NotNullWhen(true)] out string? form)
    {
        var lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        var found =
            lookup.TryGetValue(name, out var entry)
            || (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && lookup.TryGetValue(name[4..], out entry));
        (item, form) = entry;
        return found;
    }

    /// <summary>Whether a name is an abbreviation, which counts only as it is written: "AP" and "US", not "ap" and "us".</summary>
    internal static bool IsAbbreviation(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
                return false;
        }

        return form.Length <= 6;
    }
}
