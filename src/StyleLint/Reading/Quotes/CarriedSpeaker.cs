using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Remembers who spoke last in the running text, for a quotation that has no cue of its own.</summary>
sealed class CarriedSpeaker(StoryText story)
{
    // Passages without quotations since the last cue: they are read only if a quotation has no cue of its own.
    readonly List<(Passage Passage, int Number)> _unread = [];

    // How many passages of running text there were, and in which of them the last cue stands.
    int _passages;
    int _passage = -1;
    Excerpt? _speaker;
    ReportingCue? _cue;

    /// <summary>How many paragraphs ago the last speaker spoke.</summary>
    internal int Paragraphs => _passages - _passage;

    /// <summary>Counts a passage of running text.</summary>
    internal void NextPassage() => _passages++;

    /// <summary>Leaves the passage to be read when a quotation needs it.</summary>
    internal void PassOver(Passage passage) => _unread.Add((passage, _passages));

    /// <summary>Takes the last cue of this passage, if it has any.</summary>
    internal void Take(List<ReportingCue> cues) => Take(cues, _passages);

    /// <summary>Takes a speaker whom a quotation of this passage names.</summary>
    internal void Take(Excerpt speaker)
    {
        _passage = _passages;
        _speaker = speaker;
        _cue = null;
        _unread.Clear();
    }

    /// <summary>Whether an earlier paragraph has a cue to carry; reads the ones passed over, the nearest first, each once.</summary>
    internal bool Find()
    {
        var cues = new List<ReportingCue>();
        while (_unread.Count > 0)
        {
            var (passage, number) = _unread[^1];
            _unread.RemoveAt(_unread.Count - 1);
            ReportingVerbs.Find(passage, 0, passage.Text.Length, cues);
            if (Take(cues, number))
                break;
        }

        return _passage >= 0;
    }

    /// <summary>The speaker; null where nobody stands beside the cue. Read only when somebody asks.</summary>
    internal Excerpt? Speaker()
    {
        if (_speaker is not null || _cue is not { } cue)
            return _speaker;
        var sentence = story.SentenceAt(cue.At);
        return SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false)
            ?? SpeakerReader.Subject(cue.At.Passage, sentence.Start, cue.At.Start);
    }

    // The last cue of what was read so far stands for the passage's speaker.
    bool Take(List<ReportingCue> cues, int number)
    {
        for (var index = cues.Count - 1; index >= 0; index--)
        {
            if (cues[index].Kind is CueKind.Noun)
                continue;
            _passage = number;
            _speaker = null;
            _cue = cues[index];
            _unread.Clear();
            return true;
        }

        return false;
    }
}
