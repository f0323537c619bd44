using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Server.Features.Acceptance;

/// <summary>The audit record of an acceptance, as it is answered.</summary>
internal static class AcceptanceRecords
{
    public static AcceptanceRecord Of(TaskView view, AcceptanceEntity a) => new()
    {
        AcceptanceId = a.AcceptanceId,
        WorkforceTaskId = view.Task.TaskId,
        DatasetId = view.Dataset.DatasetId,
        Status = a.Status switch
        {
            AcceptanceStatus.Open => a.UndoCount > 0 ? "reopened" : "open",
            AcceptanceStatus.Closed => "closed",
            _ => "cancelled",
        },
        Seed = a.Seed,
        PopulationCount = a.PopulationCount,
        SampleCount = a.SampleCount,
        SamplingNum = a.SamplingNum,
        SamplingRate = a.SamplingRate,
        StartedBy = a.StartedBy,
        StartedTime = a.StartTime,
        ClosedBy = a.ClosedBy,
        ClosedTime = a.CloseTime,
        Action = a.Action,
        OverwriteLastResult = a.Action is null ? null : a.OverwriteLastResult,
        AcceptedCount = a.AcceptedCount,
        RejectedCount = a.RejectedCount,
        MergedCount = a.MergedCount,
        ReplacedCount = a.ReplacedCount,
        ConflictCount = a.ConflictCount,
        UndoneBy = a.UndoneBy,
        UndoneTime = a.UndoTime,
        Stats = AcceptanceReport.Of(a),
    };
}
