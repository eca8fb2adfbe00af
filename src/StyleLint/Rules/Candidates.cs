using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that finds nothing in a draft without certain words.</summary>
interface ISearcher
{
    /// <summary>The words, any of which must be there.</summary>
    IEnumerable<Literals> Required { get; }
}

/// <summary>Which rules can find anything in a draft at all: the words that they require are looked for once, for all of them.</summary>
sealed class Candidates(LiteralIndex index, Draft draft)
{
    ulong[]? _found;

    /// <summary>Whether the draft holds any of a rule's required words, in its header or on its page.</summary>
    internal bool MayHold(Literals required) => index.IsIn(_found ??= Find(), required);

    ulong[] Find()
    {
        var found = index.NewAnswer();
        foreach (var field in draft.Header.Fields)
        {
            foreach (var value in field.Values)
                index.Find(value.Text, found);
        }

        foreach (var passage in draft.Passages)
            index.Find(passage.Text, found);
        return found;
    }
}
