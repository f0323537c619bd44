using Assay.Web.Labeling.Boards;
using Assay.Web.Labeling.LabelSets;

namespace Assay.Web.Labeling.Keys;

/// <summary>
/// Which key does what on a board. What a person set for themselves comes first, then the shortcuts of the label set, then
/// what the workspace has.
/// </summary>
public sealed class KeyMap
{
    private readonly Dictionary<string, string> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabelChoice> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    public KeyMap(IEnumerable<CommandInfo> commands, BoardKind kind, LabelPalette? palette, IReadOnlyDictionary<string, string> own)
    {
        Commands = [.. commands.Where(c => c.Kind is null || c.Kind == kind)];
        foreach (var command in Commands)
        {
            if (own.GetValueOrDefault(command.Id) is { } chord)
                Bind(command.Id, chord);
        }

        foreach (var choice in palette?.Choices ?? [])
        {
            if (choice.Chord is { } chord && !_commands.ContainsKey(chord))
                _labels.TryAdd(chord, choice);
        }

        foreach (var command in Commands.Where(c => !_shown.ContainsKey(c.Id)))
        {
            foreach (var chord in command.Chords.Where(c => !_labels.ContainsKey(c)))
                Bind(command.Id, chord);
        }
    }

    /// <summary>The commands of the board, in the order of the overview.</summary>
    public IReadOnlyList<CommandInfo> Commands { get; }

    /// <summary>Every key that means something.</summary>
    public IReadOnlyList<string> Known => [.. _commands.Keys, .. _labels.Keys];

    /// <summary>Those of the keys that go on while they are held.</summary>
    public IReadOnlyList<string> Held => [.. _commands.Where(c => WorkspaceCommands.GoesOn(c.Value)).Select(c => c.Key)];

    public string? CommandOf(string chord) => _commands.GetValueOrDefault(chord);

    public LabelChoice? LabelOf(string chord) => _labels.GetValueOrDefault(chord);

    /// <summary>The key shown for a command; null where another took it.</summary>
    public string? ChordOf(string command) => _shown.GetValueOrDefault(command);

    private void Bind(string command, string chord)
    {
        if (_commands.TryAdd(chord, command))
            _shown.TryAdd(command, chord);
    }
}
