using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class VersionsAndExports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "counts",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "start_time",
                table: "jobs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "current_version_key",
                table: "datasets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "export_tasks",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_id = table.Column<string>(type: "TEXT", nullable: false),
                    export_type = table.Column<int>(type: "INTEGER", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_export_tasks", x => new { x.dataset_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "removed_samples",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: true),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: true),
                    height = table.Column<int>(type: "INTEGER", nullable: true),
                    depth = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    import_origin = table.Column<int>(type: "INTEGER", nullable: true),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_removed_samples", x => new { x.dataset_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "snapshot_samples",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    snapshot_key = table.Column<long>(type: "INTEGER", nullable: false),
                    sample_id = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    annotation_key = table.Column<long>(type: "INTEGER", nullable: true),
                    usage = table.Column<int>(type: "INTEGER", nullable: false),
                    hard = table.Column<bool>(type: "INTEGER", nullable: false),
                    hard_coefficient = table.Column<double>(type: "REAL", nullable: true),
                    hard_reasons = table.Column<string>(type: "TEXT", nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshot_samples", x => new { x.dataset_key, x.snapshot_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshots", x => new { x.dataset_key, x.key });
                });

            migrationBuilder.CreateTable(
                name: "versions",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    ratio_text = table.Column<string>(type: "TEXT", nullable: false),
                    ratio = table.Column<double>(type: "REAL", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    clear_hard_property = table.Column<bool>(type: "INTEGER", nullable: false),
                    remove_sample_usage = table.Column<bool>(type: "INTEGER", nullable: false),
                    export_images = table.Column<bool>(type: "INTEGER", nullable: false),
                    with_column_header = table.Column<bool>(type: "INTEGER", nullable: false),
                    previous_key = table.Column<long>(type: "INTEGER", nullable: true),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    task_type = table.Column<int>(type: "INTEGER", nullable: false),
                    label_type = table.Column<string>(type: "TEXT", nullable: true),
                    total_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    annotated_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    added_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    modified_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    deleted_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    train_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    eval_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    hard_samples = table.Column<int>(type: "INTEGER", nullable: false),
                    total_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    label_stats = table.Column<string>(type: "TEXT", nullable: true),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false),
                    update_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versions", x => new { x.dataset_key, x.key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_project_key_dataset_key_key",
                table: "jobs",
                columns: new[] { "project_key", "dataset_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_export_tasks_dataset_key_task_id",
                table: "export_tasks",
                columns: new[] { "dataset_key", "task_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_versions_dataset_key_name",
                table: "versions",
                columns: new[] { "dataset_key", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_versions_dataset_key_version_id",
                table: "versions",
                columns: new[] { "dataset_key", "version_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "export_tasks");

            migrationBuilder.DropTable(
                name: "removed_samples");

            migrationBuilder.DropTable(
                name: "snapshot_samples");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "versions");

            migrationBuilder.DropIndex(
                name: "IX_jobs_project_key_dataset_key_key",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "counts",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "start_time",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "current_version_key",
                table: "datasets");
        }
    }
}
