@echo off
rem Starts the numerosity command line on Windows: numerosity --help
rem
rem Builds with Maven if there is no build or a source file is newer, then runs Java with all arguments
rem unchanged. Environment variables:
rem   JAVA_HOME               the JDK to use (otherwise the java on the PATH)
rem   NUMEROSITY_JAVA_OPTS    further options for Java, such as -Xmx4g
rem   NUMEROSITY_MAVEN_ARGS   further arguments for the build
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "builds=%root%examples\target\app"

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
set "answer=%TEMP%\numerosity-%RANDOM%%RANDOM%.txt"
"%java%" -version >nul 2>"%answer%"
set "version="
for /f "usebackq tokens=2,3" %%a in ("%answer%") do if "%%a"=="version" set "version=%%~b"
del "%answer%" 2>nul
if not defined version goto nojava
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 goto oldjava

call :fresh
if not errorlevel 1 goto run

if not exist "%builds%" mkdir "%builds%"
set "told="
:wait
mkdir "%builds%\lock" 2>nul
if not errorlevel 1 goto locked
if not defined told echo numerosity: another numerosity is building; waiting for it. If none is, remove the folder %builds%\lock 1>&2
set "told=yes"
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :fresh
if errorlevel 1 call :build
set "outcome=%errorlevel%"
rmdir "%builds%\lock"
if not "%outcome%"=="0" exit /b 1

:run
set /p app=<"%builds%\current"
rem Java 24 and later require consent to native code and warn of the memory access in TensorFlow's
rem library; earlier versions do not know these options.
set "native="
if %major% GEQ 24 set "native=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
rem The memory settings of the script for POSIX shells, which gives the reasons.
"%java%" -XX:+UseSerialGC -Xmx1g -Djdk.console=java.base -Djdk.http.auth.tunneling.disabledSchemes= %native% %NUMEROSITY_JAVA_OPTS% -cp "%builds%\%app%\lib\*" io.github.numerosity.examples.cli.NumerosityCommand %*
exit /b %errorlevel%

rem Messages are outside of brackets, because a path may contain brackets.
:nojava
echo numerosity: needs a JDK 17 or later, and %java% does not start; see https://adoptium.net, or set JAVA_HOME. 1>&2
exit /b 1
:oldjava
echo numerosity: needs Java 17 or later, but %java% is version %version%; set JAVA_HOME to a newer JDK. 1>&2
exit /b 1

rem Succeeds if there is a build and no source file is newer than its start.
:fresh
if not exist "%builds%\current" exit /b 1
set /p app=<"%builds%\current"
if not exist "%builds%\%app%\built" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath (Join-Path $env:builds ($env:app + '\built'))).LastWriteTimeUtc; $sources = Get-ChildItem -Path $env:root -Directory | Where-Object { $_.Name -eq 'examples' -or $_.Name -like 'numerosity-*' } | ForEach-Object { Get-Item -LiteralPath (Join-Path $_.FullName 'pom.xml'); Get-ChildItem -LiteralPath (Join-Path $_.FullName 'src\main') -Recurse }; $sources += Get-Item -LiteralPath (Join-Path $env:root 'pom.xml'); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo numerosity: is built by Maven 3.8 or later, and there is no mvn on the PATH; see https://maven.apache.org/install.html. 1>&2
  exit /b 1
)
if exist "%builds%\current" (
  echo numerosity: sources have changed; building again. 1>&2
) else (
  echo numerosity: first use: building with Maven. Missing dependencies are downloaded, about 330 MB, 250 MB of it TensorFlow. 1>&2
)
set "id=%RANDOM%%RANDOM%"
set "log=%builds%\build.log"
mkdir "%builds%\%id%"
rem Before the build: a source that changes meanwhile is newer.
>"%builds%\%id%\built" echo %id%
call mvn -B -f "%root%pom.xml" -pl examples -am package "-Dnumerosity.app=%builds%\%id%" -DskipTests -Dmaven.test.skip=true %NUMEROSITY_MAVEN_ARGS% >"%log%" 2>&1 <nul
if errorlevel 1 goto unbuilt
>"%builds%\current.new" echo %id%
move /y "%builds%\current.new" "%builds%\current" >nul
rem Earlier builds are removed. A folder whose files a run holds open cannot be renamed, and remains.
for /d %%d in ("%builds%\*") do if /i not "%%~nxd"=="%id%" if /i not "%%~nxd"=="lock" (
  ren "%%d" "old-%%~nxd" 2>nul && rmdir /s /q "%builds%\old-%%~nxd"
)
exit /b 0
:unbuilt
findstr /b /c:"[ERROR]" "%log%" 1>&2
echo numerosity: the build failed; the output of Maven is in %log% 1>&2
rmdir /s /q "%builds%\%id%"
exit /b 1
