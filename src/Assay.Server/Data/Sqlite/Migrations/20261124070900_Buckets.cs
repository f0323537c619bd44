using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Buckets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bucket_projects",
                columns: table => new
                {
                    bucket = table.Column<string>(type: "TEXT", nullable: false),
                    project_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bucket_projects", x => new { x.bucket, x.project_key });
                });

            migrationBuilder.CreateTable(
                name: "buckets",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    everyone = table.Column<bool>(type: "INTEGER", nullable: false),
                    create_time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_buckets", x => x.name);
                });

            // Whoever has a dataset in a bucket keeps it.
            migrationBuilder.Sql("""
                INSERT INTO bucket_projects (bucket, project_key)
                SELECT DISTINCT substr(path, 2, instr(substr(path, 2), '/') - 1), project_key
                FROM (SELECT project_key, work_path AS path FROM datasets UNION ALL SELECT project_key, json_extract(data_sources, '$[0].data_path') FROM datasets) p
                WHERE path IS NOT NULL
                """);
            migrationBuilder.Sql("INSERT INTO buckets (name, everyone, create_time) SELECT DISTINCT bucket, 0, CAST(0 AS bigint) FROM bucket_projects");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bucket_projects");

            migrationBuilder.DropTable(
                name: "buckets");
        }
    }
}
