using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>Everything a rubric declares before its rules, and what of it was used.</summary>
internal sealed class Declarations(Faults faults)
{
    private readonly Dictionary<string, SourcePlace> _ids = new(StringComparer.Ordinal);

    internal Faults Faults { get; } = faults;

    internal List<RubricTarget> Targets { get; } = [];

    internal List<RubricClass> Classes { get; } = [];

    internal List<RubricOption> Options { get; } = [];

    internal List<DeclaredMeasure> Measures { get; } = [];

    internal List<Question> Questions { get; } = [];

    /// <summary>The grades the rubric names.</summary>
    internal IReadOnlyList<string> GradeNames { get; init; } = [];

    internal DateOnly? MonitoringDate { get; set; }

    internal DatePeriod? Period { get; set; }

    internal EvidenceDates? Evidence { get; set; }

    internal WorkCalendar? Calendar { get; set; }

    internal Rounding Rounding { get; set; } = new(2, Setting<RoundingPlace>.Of(RoundingPlace.Total));

    /// <summary>Every formula that could be read.</summary>
    internal List<Expression> Formulas { get; } = [];

    /// <summary>Where a step of a tier says neither from nor above, nor to nor below.</summary>
    internal List<SourcePlace> StepsWithoutEdge { get; } = [];

    /// <summary>The indicators whose weight could not be read; a sum with it means nothing.</summary>
    internal HashSet<string> UnreadWeights { get; } = new(StringComparer.Ordinal);

    internal bool HasUnreadWeight(IEnumerable<Indicator> indicators) => indicators.Any(indicator => UnreadWeights.Contains(indicator.Id));

    /// <summary>Where children stand as a bare number, with the message; the indicators touched are named once they are read.</summary>
    internal List<(SourcePlace Place, string Message)> ChildrenAsNumbers { get; } = [];

    internal HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the id of something that a judgement or a sheet may name; it is unique in the rubric.</summary>
    internal string TakeId(Form form)
    {
        var id = form.Text("id");
        return id.Length == 0 ? id : TakeId(id, form.PlaceOf("id"));
    }

    /// <summary>Takes an id that stands at a place, in whole or in part.</summary>
    internal string TakeId(string id, SourcePlace place)
    {
        if (!IsId(id))
            Faults.Add(place, $"“{id}”不能作为 id：只用小写字母、数字、点和连字符，以字母开头");
        else if (!_ids.TryAdd(id, place))
            Faults.Add(place, $"id“{id}”重复，{_ids[id].Words}已有");
        return id;
    }

    /// <summary>Notes a measure's name: a judgement may name it, so nothing else may bear it.</summary>
    internal void TakeMeasure(string id, SourcePlace place)
    {
        if (!_ids.TryAdd(id, place))
            Faults.Add(place, $"度量名“{id}”与{_ids[id].Words}的 id 重复");
    }

    internal static bool IsId(string text)
    {
        var previous = '.';
        foreach (var character in text)
        {
            var joins = character is '.' or '-';
            if (joins ? previous is '.' or '-' : !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character))
                return false;
            previous = character;
        }

        return text.Length is > 0 and <= 80 && char.IsAsciiLetterLower(text[0]) && previous is not ('.' or '-');
    }
}
